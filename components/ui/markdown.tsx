import ReactMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'

const plugins = [remarkGfm]
// A picture from elsewhere would tell its host who reads this; raw HTML is never rendered.
const refused = ['img']

/** Text written as Markdown, our own or anybody's. Links to elsewhere carry no referrer and no vote. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="prose break-words">
      <ReactMarkdown
        remarkPlugins={plugins}
        disallowedElements={refused}
        components={{
          a: ({ href, children }) => (
            <a href={href} rel="noopener noreferrer nofollow">
              {children}
            </a>
          ),
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  )
}
