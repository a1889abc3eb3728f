import { ok, type Result, refuse } from '@/lib/foundation/values/result'

/** Encodings in which spreadsheets write CSV files. */
export const rosterEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type RosterEncoding = (typeof rosterEncodings)[number]

type Decoded = { readonly text: string; readonly encoding: RosterEncoding }

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte)

/**
 * Decodes a CSV file: UTF-8, UTF-16 with a byte order mark (Excel's "Unicode Text"), else Windows-1252.
 * Excel on Windows writes the last under "CSV", without saying so, and people have no other way to notice it.
 */
export function decodeRoster(bytes: Uint8Array): Result<Decoded, 'not-text'> {
  const encoding = detectEncoding(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  // A spreadsheet's own file, such as .xlsx, is a ZIP archive, and contains NUL characters like every other binary file.
  if (startsWith(bytes, 0x50, 0x4b) || text.includes('\u0000')) return refuse('not-text')
  return ok({ text, encoding })
}

function detectEncoding(bytes: Uint8Array): RosterEncoding {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
