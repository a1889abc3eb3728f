import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { StepText } from './step-text'

const codesIn = (text: string) => renderToStaticMarkup(<StepText text={text} />).match(/<code.*?<\/code>/gs)

test('a short command stays whole at its hyphens, and a long one or a block may break', () => {
  const long = 'oasdiff breaking --fail-on ERR old.yaml new.yaml'
  const text = `Try \`git restore --staged\` or \`git status\`, then \`${long}\`.\n\n\`\`\`sh\ngit push -u\n\`\`\``
  expect(codesIn(text)).toEqual([
    '<code class="whitespace-nowrap">git restore --staged</code>',
    '<code>git status</code>',
    `<code>${long}</code>`,
    '<code class="language-sh">git push -u\n</code>',
  ])
})
