export type SourceLink = { readonly label: string; readonly url: string }

/** What has to be shown beside figures from the pay data. The licence asks for it; see `content/pay/NOTICE.md`. */
export const attribution = {
  licence: 'ODbL 1.0',
  /** The whole text, without addresses: those are in `links`. */
  text:
    'Contains information from the Stack Overflow Developer Survey 2023, 2024 and 2025, which is made available by Stack ' +
    'Overflow under the Open Database License (ODbL) 1.0. Figures are our own calculation. US benchmark: U.S. Bureau of ' +
    'Labor Statistics, OEWS May 2024 (public domain). Price levels: World Bank (CC BY 4.0).',
  links: [
    { label: 'Stack Overflow Developer Survey', url: 'https://survey.stackoverflow.co/' },
    { label: 'ODbL 1.0', url: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  ],
} as const satisfies { licence: string; text: string; links: readonly SourceLink[] }
