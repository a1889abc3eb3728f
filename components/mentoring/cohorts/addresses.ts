import * as words from '@/messages/generated/mentoring/cohort-members'

/** The addresses in what somebody typed or pasted: apart by spaces, commas, semicolons or lines; each once. */
export function addressesIn(text: string): string[] {
  const found = text
    .split(/[\s,;]+/)
    .map((part) => part.replace(/^<|>$/g, '').toLowerCase())
    .filter((part) => part !== '')
  return [...new Set(found)]
}

/** Why some of the addresses were refused, each named: the server says it by place, `emails.2`. */
export function addressReasons(addresses: readonly string[], reasons: Readonly<Record<string, string>>): string[] {
  return Object.entries(reasons).map(([field, reason]) => {
    const place = /^emails\.(\d+)$/.exec(field)?.[1]
    const address = place === undefined ? undefined : addresses[Number(place)]
    return address === undefined ? reason : words.wrongAddress({ address, reason })
  })
}
