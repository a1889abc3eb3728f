import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { JsonLd } from './json-ld'

test('a text cannot end the script, and means the same when it is read', () => {
  const data = { name: '</script><script>alert("1")</script>' }
  const html = renderToStaticMarkup(<JsonLd data={data} />)
  const json = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(html)?.[1]
  expect(JSON.parse(json ?? '')).toEqual(data)
})
