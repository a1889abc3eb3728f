// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ignoreRepeatedEnter, keepFocus } from './keyboard'

ignoreRepeatedEnter()
keepFocus()

const nextTasks = () => new Promise((resolve) => setTimeout(resolve, 20))

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`The page has no ${selector}.`)
  return found
}

beforeEach(() => history.replaceState(null, '', '/settings'))
afterEach(() => {
  document.body.innerHTML = ''
})

/** Focuses one element, then removes it or another that contains it. Returns the id of what has the focus then. */
async function remove(focused: string, removed = focused): Promise<string> {
  find(focused).focus()
  find(removed).remove()
  await nextTasks()
  return document.activeElement?.id || (document.activeElement?.tagName ?? '')
}

const ROWS = `<nav><a id="link" href="/"></a></nav>
  <main id="main"><button id="back"></button><p id="before"></p>
    <ul><li id="row-a"><button id="a"></button></li><li id="row-b"><button id="b"></button></li></ul>
    <input id="text"><section><button id="save"></button></section></main>
  <footer><button id="language"></button></footer>`

test('a removed row gives the focus to the next, and the last to what was before it', async () => {
  document.body.innerHTML = ROWS
  expect(await remove('#a', '#row-a')).toBe('b')
  find('#row-b').insertAdjacentHTML('beforebegin', '<li id="row-c"><button id="c"></button></li>')
  expect(await remove('#b', '#row-b')).toBe('c')
})

test('it goes to a control and never to a field, which would open a keyboard', async () => {
  document.body.innerHTML = ROWS
  expect(await remove('#a', 'ul')).toBe('save')
})

test('what takes the place of the focused element has the focus', async () => {
  document.body.innerHTML = ROWS
  find('#a').focus()
  find('#a').replaceWith(Object.assign(document.createElement('button'), { id: 'new' }))
  await nextTasks()
  expect(document.activeElement?.id).toBe('new')
})

test('it stays in the landmark: the last control before, or none', async () => {
  document.body.innerHTML = ROWS
  expect(await remove('#save', 'section')).toBe('b')
  document.body.innerHTML = '<main><button id="a"></button></main><footer><button id="language"></button></footer>'
  expect(await remove('#a')).toBe('BODY')
  document.body.innerHTML = '<main><aside><button id="a"></button></aside><button id="b"></button></main>'
  expect(await remove('#a')).toBe('BODY')
})

test('a disabled control is passed over', async () => {
  document.body.innerHTML =
    '<main><button id="a"></button><button id="b" disabled></button><button id="c"></button></main>'
  expect(await remove('#a')).toBe('c')
})

test('after a navigation, or where the reader had left the element, nothing is focused', async () => {
  document.body.innerHTML = ROWS
  find('#a').focus()
  history.replaceState(null, '', '/dashboard')
  find('#row-a').remove()
  await nextTasks()
  expect(document.activeElement?.tagName).toBe('BODY')
  find('#b').focus()
  find('#b').blur()
  await nextTasks()
  find('#row-b').remove()
  await nextTasks()
  expect(document.activeElement?.tagName).toBe('BODY')
})

test.each([
  ['a button', '<button id="it"></button>', 'Enter', true],
  ['a link', '<a id="it" href="/"></a>', 'Enter', true],
  ['a fold', '<details><summary id="it"></summary></details>', 'Enter', true],
  ['a field', '<textarea id="it"></textarea>', 'Enter', false],
  ['a button by another key', '<button id="it"></button>', 'ArrowDown', false],
])('a key held on %s', (_what, html, key, isStopped) => {
  document.body.innerHTML = html
  const press = (repeat: boolean) =>
    find('#it').dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }))
  expect(press(false)).toBe(true)
  expect(press(true)).toBe(!isStopped)
})
