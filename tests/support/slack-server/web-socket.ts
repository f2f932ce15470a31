import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The server's end of a WebSocket (RFC 6455), as far as short texts go. */
export type ServerSocket = {
  send: (text: string) => void;
  ping: () => void;
  /** Closes as it should be done. */
  close: () => void;
  /** Breaks off. */
  destroy: () => void;
};

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;

const frame = (opcode: number, payload: Buffer): Buffer => {
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([0x80 | opcode, length]), payload]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = 0x80 | opcode;
  if (length < 65_536) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
};

/** The first frame of what came, which clients mask; null while it is not whole. */
const readFrame = (data: Buffer): { opcode: number; payload: Buffer; rest: Buffer } | null => {
  if (data.length < 2) return null;
  const short = (data[1] ?? 0) & 0x7f;
  const head = 2 + (short === 126 ? 2 : short === 127 ? 8 : 0);
  if (data.length < head + 4) return null;
  const length = short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short;
  if (data.length < head + 4 + length) return null;
  const mask = data.subarray(head, head + 4);
  const payload = Buffer.from(data.subarray(head + 4, head + 4 + length)).map(
    (byte, index) => byte ^ (mask[index % 4] ?? 0),
  );
  return { opcode: (data[0] ?? 0) & 0x0f, payload: Buffer.from(payload), rest: data.subarray(head + 4 + length) };
};

/** Takes a connection over that asked to be one. */
export const acceptWebSocket = (
  request: IncomingMessage,
  stream: Duplex,
  { onText, onClosed }: { onText: (text: string) => void; onClosed: () => void },
): ServerSocket => {
  const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${GUID}`).digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let data: Buffer = Buffer.alloc(0);
  stream.on('data', (more: Buffer) => {
    data = Buffer.concat([data, more]);
    for (let read = readFrame(data); read !== null; read = readFrame(data)) {
      data = read.rest;
      if (read.opcode === TEXT) onText(read.payload.toString());
      if (read.opcode === CLOSE) stream.end(frame(CLOSE, read.payload));
    }
  });
  stream.on('error', () => stream.destroy());
  stream.on('close', onClosed);
  return {
    send: (text) => void stream.write(frame(TEXT, Buffer.from(text))),
    ping: () => void stream.write(frame(PING, Buffer.from('ping'))),
    close: () => void stream.end(frame(CLOSE, Buffer.from([0x03, 0xe8]))),
    destroy: () => void stream.destroy(),
  };
};
