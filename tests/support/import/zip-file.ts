import { crc32, deflateRawSync } from "node:zlib";

/** A file for an archive, and what the archive is to say of it that is not so. */
export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  isStored?: boolean;
  saysSize?: number;
  saysCrc?: number;
  flags?: number;
  unixMode?: number;
}

/** A ZIP archive, written without any library so that it can be wrong. */
export function zipFile(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = records(part, offset);
    pieces.push(local);
    directory.push(central);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, central, end]));
}

function records(part: ZipPart, offset: number) {
  const content = Buffer.from(part.content);
  const data = part.isStored ? content : deflateRawSync(content);
  const name = Buffer.from(part.name, "utf8");
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x800 | (part.flags ?? 0), 2);
  common.writeUInt16LE(part.isStored ? 0 : 8, 4);
  common.writeUInt32LE(0x5a210000, 6);
  common.writeUInt32LE(part.saysCrc ?? crc32(content), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(part.saysSize ?? content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([signature(0x04034b50), common, name, data]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(((part.unixMode ?? 0) << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([20, 3]);
  return { local, central: Buffer.concat([signature(0x02014b50), madeBy, common, tail, name]) };
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
