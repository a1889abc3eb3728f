import { type CDPSession, expect, type Page } from '@playwright/test'

type Role = 'button' | 'link' | 'radio' | 'textbox' | 'combobox'
type Name = string | RegExp

/** Ways to use a page without a mouse, or without seeing it. */
export type AssistiveInput = {
  /** Moves to the control with this role and name and presses it: a radio is chosen, a link followed. */
  press(role: Role, name: Name): Promise<void>
  /** Moves to a field and types. */
  write(name: Name, text: string, role?: Role): Promise<void>
  key(key: string): Promise<void>
  /** Waits until the page shows this text. */
  reads(text: string): Promise<void>
}

const ACTIVATION: Record<Role, string> = {
  button: 'Enter',
  link: 'Enter',
  radio: 'Space',
  textbox: '',
  combobox: '',
}
const MOST_STOPS = 300

/** Uses the keyboard alone: Tab from one stop to the next, each of which must be visibly focused. */
export function connectKeyboard(page: Page): AssistiveInput {
  const tabTo = async (role: Role, name: Name) => {
    const wanted = page.getByRole(role, { name, exact: typeof name === 'string' })
    await expect(wanted.first()).toBeVisible()
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      if ((await wanted.and(page.locator(':focus')).count()) > 0) return
      await page.keyboard.press('Tab')
      await expectFocusToBeSeen(page)
    }
    throw new Error(`Tab does not lead to the ${role} "${name}".`)
  }
  return {
    press: async (role, name) => {
      await tabTo(role, name)
      await page.keyboard.press(ACTIVATION[role])
    },
    write: async (name, text, role = 'textbox') => {
      await tabTo(role, name)
      await page.keyboard.type(text)
    },
    key: (key) => page.keyboard.press(key),
    reads: (text) => expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible(),
  }
}

/** Checks for a focus ring. Directly after loading a page nothing is focused, which is fine. */
async function expectFocusToBeSeen(page: Page): Promise<void> {
  const stop = await page.evaluate(() => {
    const at = document.activeElement
    if (!at || at === document.body) return null
    // A mark beside a hidden box shows the box's ring.
    const rings = [at, at.parentElement, at.nextElementSibling, at.closest('label')].map((element) =>
      element ? getComputedStyle(element).outlineStyle : 'none',
    )
    return { what: at.outerHTML.slice(0, 160), isSeen: rings.some((style) => style !== 'none') }
  })
  expect(stop === null || stop.isSeen, `the focus can be seen on ${stop?.what}`).toBe(true)
}

type Node = {
  readonly ignored: boolean
  readonly role?: { readonly value?: string }
  readonly name?: { readonly value?: string }
  readonly backendDOMNodeId?: number
}

/** Uses the accessibility tree alone: what a screen reader gets, and what it can focus. */
export async function connectScreenReader(page: Page): Promise<AssistiveInput & { outline(): Promise<string[]> }> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Accessibility.enable')
  const tree = async (): Promise<readonly Node[]> => {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    return (nodes as readonly Node[]).filter(({ ignored }) => !ignored)
  }
  const isNamed = (node: Node, name: Name) => {
    const own = node.name?.value?.trim() ?? ''
    return typeof name === 'string' ? own === name : name.test(own)
  }
  const moveTo = async (role: Role, name: Name) => {
    await expect(async () => {
      const found = (await tree()).find((node) => node.role?.value === role && isNamed(node, name))
      expect(found, `a ${role} named "${name}" in the tree`).toBeDefined()
      await session.send('DOM.focus', { backendNodeId: found?.backendDOMNodeId })
    }).toPass({ timeout: 15_000 })
  }
  const press = async (role: Role, name: Name) => {
    await moveTo(role, name)
    await page.keyboard.press(ACTIVATION[role])
  }
  return {
    press,
    write: async (name, text, role = 'textbox') => {
      await moveTo(role, name)
      await page.keyboard.insertText(text)
    },
    key: (key) => page.keyboard.press(key),
    reads: async (text) => {
      const isSaid = async () => (await tree()).some(({ name }) => name?.value?.includes(text))
      await expect.poll(isSaid, { message: `the tree says "${text}"` }).toBe(true)
    },
    outline: async () => {
      const nodes = await tree()
      const wanted = ['main', 'navigation', 'banner', 'contentinfo', 'heading']
      return nodes.filter(({ role }) => wanted.includes(role?.value ?? '')).map(({ role }) => role?.value ?? '')
    },
  }
}
