// RFC 1951: one last block with fixed codes. The first zero is written, others are copied from one byte before.
const BEGIN = '110';
const ZERO = '00110000';
const COPY_OF_258 = '1100010100000';
const END = '0000000';

/** Zeros as deflate writes them, in 13 bits for every 258 of them. */
export function deflatedZeros(count: number): Uint8Array {
  const copies = Math.floor((count - 1) / 258);
  const zeros = (count - 1) % 258;
  const bits = BEGIN.length + ZERO.length * (1 + zeros) + COPY_OF_258.length * copies + END.length;
  const bytes = new Uint8Array(Math.ceil(bits / 8));
  let at = 0;
  const write = (code: string): void => {
    for (let bit = 0; bit < code.length; bit += 1, at += 1) if (code[bit] === '1') bytes[at >> 3]! |= 1 << (at & 7);
  };
  write(BEGIN + ZERO);
  for (let copy = 0; copy < copies; copy += 1) write(COPY_OF_258);
  write(ZERO.repeat(zeros) + END);
  return bytes;
}

/**
 * The CRC-32 of zeros, without a look at each: it is a remainder of polynomials, and a zero byte multiplies it by the
 * eighth power of x, which can be squared.
 */
export function crcOfZeros(count: number): number {
  let [crc, power] = [0xffff_ffff, 1 << 23];
  for (let left = count; left > 0; left = Math.floor(left / 2), power = product(power, power))
    if (left % 2 === 1) crc = product(crc, power);
  return ~crc >>> 0;
}

/** The product of two polynomials modulo that of CRC-32; the highest bit is the coefficient of 1. */
function product(left: number, right: number): number {
  let [sum, shifted] = [0, right];
  for (let bit = 31; bit >= 0; bit -= 1) {
    if (((left >>> bit) & 1) === 1) sum ^= shifted;
    shifted = (shifted & 1) === 1 ? (shifted >>> 1) ^ 0xedb8_8320 : shifted >>> 1;
  }
  return sum >>> 0;
}
