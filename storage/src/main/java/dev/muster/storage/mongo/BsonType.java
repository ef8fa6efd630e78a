package dev.muster.storage.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Keeps documents in the file as BSON, which is smaller and faster than Java's own serialisation. */
final class BsonType extends BasicDataType<Document> {
    private static final int USUAL_SIZE = 1024;

    @Override
    public int getMemory(Document document) {
        return USUAL_SIZE;
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        ByteBuf bson = Unpooled.buffer(USUAL_SIZE);
        BsonEncoder.encodeDocument(document, bson);
        out.put(bson.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer in) {
        ByteBuf bson = Unpooled.wrappedBuffer(in);
        Document document = BsonDecoder.decodeBson(bson);
        in.position(in.position() + bson.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
