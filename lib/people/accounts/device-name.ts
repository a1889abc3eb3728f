import * as words from '@/messages/generated/people/devices'

type Mark = readonly [name: string, mark: RegExp]

/** Browsers, the most specific first: each also names those that it descends from. */
const browsers: readonly Mark[] = [
  ['Edge', /\b(Edg|EdgA|EdgiOS|Edge)\//],
  ['Opera', /\b(OPR|OPT|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|Chromium|HeadlessChrome)\//],
  ['Safari', /\bVersion\/.*\bSafari\//],
]

const systems: readonly Mark[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\b(Macintosh|Mac OS X)\b/],
  ['Linux', /\bLinux\b/],
]

const nameIn = (marks: readonly Mark[], userAgent: string) => marks.find(([, mark]) => mark.test(userAgent))?.[0]

/** Names the browser and system of a User-Agent header, and no more: "Firefox on Linux". */
export function deviceName(userAgent: string): string {
  const browser = nameIn(browsers, userAgent)
  const system = nameIn(systems, userAgent)
  if (browser && system) return words.browserOn({ browser, system })
  if (system) return words.programOn({ system })
  return browser ?? words.unknown()
}
