import { Rich } from '@/components/foundation/ui/rich'
import { type ReplyKind, replyKinds } from '@/lib/mentoring/reviews/saved-replies/saved-reply'
import * as words from '@/messages/generated/mentoring/example-replies'
import { replyKindWords } from './reply-words'

type Example = { readonly title: () => string; readonly body: () => string }

/** Examples that are shown, never stored. */
const exampleReplies: Record<ReplyKind, Example> = {
  essential: { title: words.essentialTitle, body: words.essential },
  actionable: { title: words.actionableTitle, body: words.actionable },
  optional: { title: words.optionalTitle, body: words.optional },
  praise: { title: words.praiseTitle, body: words.praise },
}

const name = (text: readonly string[]) => <span className="font-semibold">{text}</span>
const about = (text: readonly string[]) => <span className="text-muted">{text}</span>

/** Examples of saved replies, one of each kind, for mentors without any. */
export function ExampleReplies() {
  return (
    <div className="mt-8 rounded border border-dashed border-edge px-6 py-6">
      <h2 className="text-lg">{words.none()}</h2>
      <p className="mt-1 max-w-prose text-muted">{words.lead()}</p>
      <dl className="mt-4 space-y-4">
        {replyKinds.map((kind) => {
          const { name: kindName, about: hint } = replyKindWords[kind]
          const { title, body } = exampleReplies[kind]
          return (
            <div key={kind}>
              <dt>
                <Rich text={words.kindWithHint({ kind: kindName(), hint: hint(), name, about })} />
              </dt>
              <dd className="mt-1 max-w-prose border-l-2 border-contour pl-4 text-sm">
                {words.example({ title: title(), body: body() })}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}
