// Recomputes the weekly figures of a help desk's event log, in its own way: for each week anew from all rows.
// Usage: node weeks.mjs FILE
import { readFileSync } from "node:fs";

const HOUR = 3600_000;
const DAY = 24 * HOUR;
const REOPENS = new Set(["Insert ticket", "Assign seriousness", "Take in charge ticket", "Wait"]);

const lines = readFileSync(process.argv[2], "utf8").split(/\r?\n/).filter((line) => line !== "");
const columns = lines[0].split(",");
const cases = new Map();
lines.slice(1).forEach((line, index) => {
  const cells = Object.fromEntries(line.split(",").map((cell, i) => [columns[i], cell]));
  const rows = cases.get(cells.case_id) ?? [];
  rows.push({ at: Date.parse(cells.completed_at + "Z"), index, activity: cells.activity });
  cases.set(cells.case_id, rows);
});
for (const rows of cases.values()) {
  rows.sort((a, b) => a.at - b.at || a.index - b.index);
}

const percentile = (values, share) => {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  return (below + (position - Math.floor(position)) * (above - below)) / HOUR;
};

const monday = (at) => {
  const midnight = at - (at % DAY);
  return midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * DAY;
};

const isoWeek = (start) => {
  const thursday = new Date(start + 3 * DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
};

const all = [...cases.values()].flat().map((row) => row.at);
const first = monday(all.reduce((a, b) => Math.min(a, b)));
const last = monday(all.reduce((a, b) => Math.max(a, b)));
for (let from = first; from <= last; from += 7 * DAY) {
  const to = from + 7 * DAY;
  const within = (at) => at >= from && at < to;
  let opened = 0;
  let backlog = 0;
  const claims = [];
  const resolutions = [];
  for (const rows of cases.values()) {
    const opening = rows[0].at;
    if (within(opening)) opened++;
    const claim = rows.find((row) => row.activity === "Take in charge ticket");
    if (claim && within(claim.at)) claims.push(claim.at - opening);
    let over = false;
    let waited = 0;
    let resolution = null;
    rows.forEach((row, i) => {
      if (row.at >= to) return;
      if (i > 0 && rows[i - 1].activity === "Wait") waited += row.at - rows[i - 1].at;
      if (row.activity === "Resolve ticket") {
        over = true;
        if (row.at >= from) resolution = row.at - opening - waited;
      } else if (row.activity === "Closed") {
        over = true;
      } else if (REOPENS.has(row.activity)) {
        over = false;
      }
    });
    if (opening < to && !over) backlog++;
    if (resolution !== null) resolutions.push(resolution);
  }
  console.log(
    JSON.stringify({
      week: isoWeek(from),
      opened,
      resolved: resolutions.length,
      backlog,
      claim_median_h: percentile(claims, 0.5),
      claim_p90_h: percentile(claims, 0.9),
      resolution_median_h: percentile(resolutions, 0.5),
      resolution_p90_h: percentile(resolutions, 0.9),
    }),
  );
}
