import * as words from '@/messages/generated/people/devices'

type Mark = readonly [name: string, mark: RegExp]

/** Each browser also names those it descends from: the most particular comes first. */
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

/** "Firefox on Linux": the browser and the system, no more, from the header a browser sends about itself. */
export function deviceName(userAgent: string): string {
  const browser = nameIn(browsers, userAgent)
  const system = nameIn(systems, userAgent)
  if (browser && system) return words.browserOn({ browser, system })
  if (system) return words.programOn({ system })
  return browser ?? words.unknown()
}
