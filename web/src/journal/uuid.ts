// UUIDv7 (RFC 9562): the first 48 bits are the time, the rest is chance.
export function uuid7(at: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const time = Math.max(0, Math.floor(at))
  for (let index = 0; index < 6; index++) bytes[index] = Math.floor(time / 2 ** (8 * (5 - index))) % 256
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
