import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { useAnswers } from './use-answers'

let placement: ReturnType<typeof useAnswers> | undefined
function Placement() {
  placement = useAnswers('backend')
  return null
}

test('answers are kept for the person that the page was made for, whoever signs in meanwhile', () => {
  const dataset = { person: 'ana' }
  const kept = new Map<string, string>()
  vi.stubGlobal('document', { documentElement: { dataset } })
  vi.stubGlobal('sessionStorage', {
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  renderToStaticMarkup(<Placement />)
  dataset.person = 'ben'
  placement?.change({ phase: 'choosing' })
  expect([...kept.keys()]).toEqual(['waymark:placement:ana:backend'])
  placement?.forget()
  expect(kept.size).toBe(0)
})
