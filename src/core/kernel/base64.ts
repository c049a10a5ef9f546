// Base64 → bytes, without Node or a browser.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const NONE = 255
const VALUES = new Uint8Array(256).fill(NONE)
;[...ALPHABET].forEach((letter, value) => {
  VALUES[letter.charCodeAt(0)] = value
})

/** The bytes a base64 text stands for; what is no letter of base64 is passed over. */
export function decodeBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let count = 0
  let pending = 0
  let bits = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES[text.charCodeAt(at)] ?? NONE
    if (value === NONE) continue
    pending = ((pending << 6) | value) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[count] = (pending >> bits) & 0xff
    count += 1
  }
  return bytes.slice(0, count)
}
