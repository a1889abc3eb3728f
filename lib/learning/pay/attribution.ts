import * as words from '@/messages/generated/learning/pay'

export type SourceLink = { readonly label: string; readonly url: string }

/**
 * What has to be shown beside figures from the pay data. The licence asks for it; see `content/pay/NOTICE.md`.
 * @returns `text` whole, without addresses: those are in `links`, the survey's first and the licence's second
 */
export const attribution = () =>
  ({
    licence: words.licence(),
    text: words.attribution(),
    links: [
      { label: words.survey(), url: 'https://survey.stackoverflow.co/' },
      { label: words.licence(), url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
    ],
  }) as const satisfies { licence: string; text: string; links: readonly SourceLink[] }
