/** Numbers as text for JSON: plain while few, base64 of little-endian typed arrays when many. Browser and Node. */
import type { Packed } from "./frames.ts";

/** From this many numbers on, base64 is shorter and much faster to parse than JSON digits. */
const many = 200;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function fromBase64(text: string): ArrayBuffer {
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at++) bytes[at] = raw.charCodeAt(at);
  return bytes.buffer;
}

/** Whole numbers from 0 to 2^32 - 1, kept exactly. */
export function packIndices(values: ArrayLike<number>): Packed {
  if (values.length < many) return Array.from(values);
  return { u32: toBase64(new Uint8Array(Uint32Array.from(values).buffer)) };
}

/** Values to look at: about seven digits survive. */
export function packValues(values: ArrayLike<number>): Packed {
  if (values.length < many) return Array.from(values, (value) => Number(value.toPrecision(7)));
  return { f32: toBase64(new Uint8Array(Float32Array.from(values).buffer)) };
}

/** Values that must come back bit for bit. */
export function packExactly(values: ArrayLike<number>): Packed {
  if (values.length < many) return Array.from(values);
  return { f64: toBase64(new Uint8Array(Float64Array.from(values).buffer)) };
}

export function unpack(packed: Packed): ArrayLike<number> {
  if ("u32" in packed) return new Uint32Array(fromBase64(packed.u32));
  if ("f32" in packed) return new Float32Array(fromBase64(packed.f32));
  if ("f64" in packed) return new Float64Array(fromBase64(packed.f64));
  return packed;
}
