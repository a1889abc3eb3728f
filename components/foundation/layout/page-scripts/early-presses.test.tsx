// @vitest-environment happy-dom
import { useEffect, useState } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { holdEarlyPresses } from './early-presses'

// React warns in development that it did not render `aria-busy`.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))

let root: Root | undefined
afterEach(async () => {
  root?.unmount()
  root = undefined
  await replay()
})

const replay = async () => {
  await window.replayEarlyPresses?.()
}

function find<Found extends HTMLElement = HTMLInputElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector)
  if (!found) throw new Error(`The page has no ${selector}.`)
  return found
}

/** Types as a person does before React has taken over, or where it has no part in it. */
function type(selector: string, text: string) {
  find(selector).value = text
  find(selector).dispatchEvent(new Event('input', { bubbles: true }))
  find(selector).dispatchEvent(new Event('change', { bubbles: true }))
}

function choose(selector: string, value: string) {
  find<HTMLSelectElement>(selector).value = value
  find(selector).dispatchEvent(new Event('change', { bubbles: true }))
}

type PageProps = { done: (what: string) => void; hydrated: () => void }

function Page({ done, hydrated }: PageProps) {
  const [fields, setFields] = useState({
    name: '',
    mail: 'old@example.org',
    zone: 'UTC',
    isOpen: false,
    level: 'low',
  })
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change })
  useEffect(() => hydrated(), [hydrated])
  return (
    <>
      <button type="button" id="first" onClick={() => done('first')} />
      <button type="button" id="second" onClick={() => done('second')} />
      <select id="status" defaultValue="open" onChange={({ target }) => done(`status ${target.value}`)}>
        <option>open</option>
        <option>done</option>
      </select>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          done(JSON.stringify(fields))
        }}
      >
        <input id="name" value={fields.name} onChange={({ target }) => set({ name: target.value })} />
        <input id="mail" type="email" value={fields.mail} onChange={({ target }) => set({ mail: target.value })} />
        <select id="zone" value={fields.zone} onChange={({ target }) => set({ zone: target.value })}>
          <option>UTC</option>
          <option>Asia/Tokyo</option>
        </select>
        <input id="open" type="checkbox" checked={fields.isOpen} onChange={() => set({ isOpen: !fields.isOpen })} />
        {['low', 'high'].map((level) => (
          <input
            key={level}
            id={level}
            type="radio"
            name="level"
            checked={fields.level === level}
            onChange={() => set({ level })}
          />
        ))}
        <button type="submit" id="save" />
      </form>
    </>
  )
}

describe('on a page of React’s', () => {
  const done = vi.fn<(what: string) => void>()
  const serve = () => {
    document.body.innerHTML = `<main>${renderToString(<Page done={done} hydrated={() => {}} />)}</main>`
  }
  const hydrate = () =>
    new Promise<void>((resolve) => {
      root = hydrateRoot(find('main'), <Page done={done} hydrated={() => void replay().then(resolve)} />)
    })
  afterEach(() => done.mockReset())

  test('React repeats no press that came before it, and sees no text: without the script both are lost', async () => {
    serve()
    find('#first').click()
    type('#name', 'Ana')
    await hydrate()
    find('#save').click()
    expect(done.mock.calls).toEqual([[expect.stringContaining('"name":""')]])
  })

  test('everything that was typed and chosen counts, and the form is sent once', async () => {
    serve()
    holdEarlyPresses()
    type('#name', 'Ana Lima')
    type('#mail', 'ana@example.org')
    choose('#zone', 'Asia/Tokyo')
    find('#open').click()
    find('#high').click()
    find('#save').click()
    find('#save').click()
    await hydrate()
    const sent = { name: 'Ana Lima', mail: 'ana@example.org', zone: 'Asia/Tokyo', isOpen: true, level: 'high' }
    expect(done.mock.calls.map(([what]) => JSON.parse(what))).toEqual([sent])
    expect(find('#name').value).toBe('Ana Lima')
  })

  test('what was changed and changed back is left as it was', async () => {
    serve()
    holdEarlyPresses()
    type('#name', 'Ana')
    type('#name', '')
    find('#open').click()
    find('#open').click()
    find('#high').click()
    find('#low').click()
    await hydrate()
    find('#save').click()
    const sent = { name: '', mail: 'old@example.org', zone: 'UTC', isOpen: false, level: 'low' }
    expect(done.mock.calls.map(([what]) => JSON.parse(what))).toEqual([sent])
  })

  test('each control is pressed once, in the order of the last presses, and is busy until then', async () => {
    serve()
    holdEarlyPresses()
    find('#second').click()
    choose('#status', 'done')
    find('#first').click()
    find('#second').click()
    const busy = () => [...document.querySelectorAll('[aria-busy=true]')].map(({ id }) => id)
    expect(busy()).toEqual(['first', 'second', 'status'])
    await hydrate()
    expect(done.mock.calls.flat()).toEqual(['status done', 'first', 'second'])
    expect(busy()).toEqual([])
    find('#first').click()
    expect(done).toHaveBeenCalledTimes(4)
  })
})

/** Shows a page, and returns the events that its own listeners get. */
function show(html: string): string[] {
  document.body.innerHTML = `<main>${html}</main>`
  holdEarlyPresses()
  const happened: string[] = []
  for (const event of ['click', 'submit']) {
    find('main').addEventListener(event, (given) => {
      const target = given.target as Element
      happened.push(`${event} ${target.id}`)
      if (target.matches('a,form')) given.preventDefault()
    })
  }
  return happened
}

describe('on a page whose scripts are late', () => {
  test('controls that work by themselves are left alone', () => {
    const happened = show(`<a id="link" href="/"></a><button id="gloss" type="button" popovertarget="x"></button>
      <form id="search" action="/search"><input id="box" type="checkbox"><button id="go"></button></form>`)
    for (const id of ['link', 'gloss', 'box', 'go']) find(`#${id}`).click()
    expect(happened).toEqual(['click link', 'click gloss', 'click box', 'click go', 'submit search'])
  })

  test.each([
    ['a box outside a form', '<input id="it" type="checkbox">', ['click it']],
    [
      'a form that is marked',
      '<form id="tick" action="/" data-wait><button id="it"></form>',
      ['click it', 'submit tick'],
    ],
  ])('%s waits', async (_what, html, events) => {
    const happened = show(html)
    find('#it').click()
    expect(document.querySelectorAll('[aria-busy=true]')).toHaveLength(1)
    expect(happened).not.toContain(events.at(-1))
    happened.length = 0
    await replay()
    expect(happened).toEqual(events)
  })

  test('a form with an address waits where another press does', async () => {
    const happened = show(
      `<button id="first" type="button"></button><form id="post" action="/"><button id="go"></form>`,
    )
    find('#first').click()
    find('#go').click()
    expect(happened).toEqual(['click go'])
    await replay()
    expect(happened).toEqual(['click go', 'click first', 'click go', 'submit post'])
  })

  test('Control and K press the button of that shortcut', async () => {
    const happened = show('<button id="find" type="button" aria-keyshortcuts="Control+K Meta+K"></button>')
    const press = (given: KeyboardEventInit) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given }))
    expect(press({ key: 'k' })).toBe(true)
    expect(press({ key: 'k', ctrlKey: true, shiftKey: true })).toBe(true)
    expect(press({ key: 'k', ctrlKey: true })).toBe(false)
    await replay()
    expect(happened).toEqual(['click find'])
  })

  test('where they cannot be loaded, nothing waits any more, and the last form with an address is sent', async () => {
    const happened = show(`<button id="first" type="button"></button><script></script>
      <form id="a" action="/a" data-wait><button id="go-a"></button></form>
      <form id="b" action="/b" data-wait><button id="go-b"></button></form><form id="own"><button id="go"></button></form>`)
    for (const id of ['first', 'go-a', 'go-b', 'go']) find(`#${id}`).click()
    happened.length = 0
    find('script').dispatchEvent(new Event('error'))
    expect(happened).toEqual(['click go-b', 'submit b'])
    expect(document.querySelector('[aria-busy]')).toBeNull()
    find('#first').click()
    expect(happened).toEqual(['click go-b', 'submit b', 'click first'])
    await replay()
    expect(happened).toHaveLength(3)
  })

  test('what a later script fails at loses no press', async () => {
    const happened = show('<button id="first" type="button"></button><script></script>')
    find('#first').click()
    const replayed = replay()
    find('script').dispatchEvent(new Event('error'))
    await replayed
    expect(happened).toEqual(['click first'])
  })
})
