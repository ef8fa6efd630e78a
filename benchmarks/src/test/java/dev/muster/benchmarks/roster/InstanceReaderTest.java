package dev.muster.benchmarks.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.benchmarks.roster.Instance.Employee;
import dev.muster.benchmarks.roster.Instance.Request;
import dev.muster.benchmarks.roster.Instance.Requirement;
import dev.muster.benchmarks.roster.Instance.ShiftKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstanceReaderTest {

    @Test
    void readsEachSection() {
        Instance instance = Tiny.instance();

        assertThat(instance.days()).isEqualTo(14);
        assertThat(instance.shifts())
                .containsExactly(new ShiftKind("E", 480, Set.of()), new ShiftKind("L", 420, Set.of("E")));
        assertThat(instance.staff())
                .contains(new Employee("A", Map.of("E", 2, "L", 9), 2000, 900, 3, 2, 2, 1, Set.of(0, 9)));
        assertThat(instance.on()).containsExactly(new Request("A", 2, "E", 3));
        assertThat(instance.off()).containsExactly(new Request("B", 4, "L", 5));
        assertThat(instance.cover())
                .containsExactly(new Requirement(2, "E", 1, 100, 1), new Requirement(4, "L", 2, 50, 7));
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(InstanceReader.parse("Tiny", Tiny.TEXT.replace("\n", "\r\n")))
                .isEqualTo(Tiny.instance());
    }

    @Test
    void saysWhichLineIsWrong() {
        assertThatThrownBy(() -> InstanceReader.parse("x", Tiny.TEXT.replace("2,E,1,100,1", "2,N,1,100,1")))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("line 24: there is no shift 'N'");
        assertThatThrownBy(() -> InstanceReader.parse("x", Tiny.TEXT.replace("A,2,E,3", "A,14,E,3")))
                .hasMessage("line 18: there is no day '14'");
        assertThatThrownBy(() -> InstanceReader.parse("x", Tiny.TEXT.replace("A,2,E,3", "C,2,E,3")))
                .hasMessage("line 18: there is no employee 'C'");
        assertThatThrownBy(() -> InstanceReader.parse("x", Tiny.TEXT.replace("E,480,", "E,long,")))
                .hasMessage("line 7: 'long' is not a number");
        assertThatThrownBy(() -> InstanceReader.parse("x", Tiny.TEXT.replace("4,L,2,50,7", "4,L,2")))
                .hasMessage("line 25 has 3 fields, not 4");
        assertThatThrownBy(() -> InstanceReader.parse("x", "what is this"))
                .hasMessage("line 1 stands before the first section");
        assertThatThrownBy(() -> InstanceReader.parse("x", "SECTION_SHIFTS")).hasMessage("there is no SECTION_HORIZON");
    }
}
