import { replyKinds } from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import { exampleReplies, replyKindWords } from './reply-words'

/** What one could keep, one of each kind, for who has none yet. */
export function ExampleReplies() {
  return (
    <div className="mt-8 rounded border border-dashed border-edge px-6 py-6">
      <h2 className="text-lg">You have none yet</h2>
      <p className="mt-1 max-w-prose text-muted">
        Save feedback you repeat. Four kinds tell learners what must change and what is optional. Some examples:
      </p>
      <dl className="mt-4 space-y-4">
        {replyKinds.map((kind) => {
          const { name, about } = replyKindWords[kind]
          const { title, body } = exampleReplies[kind]
          return (
            <div key={kind}>
              <dt>
                <span className="font-semibold">{name}.</span> <span className="text-muted">{about}</span>
              </dt>
              <dd className="mt-1 max-w-prose border-l-2 border-contour pl-4 text-sm">
                {title}: “{body}”
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
