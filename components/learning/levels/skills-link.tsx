import { Link } from '@/components/foundation/ui/link'
import { paths } from '@/lib/foundation/paths'
import * as words from '@/messages/generated/learning/level-path'

/**
 * Links to what people at a level can typically do.
 * @param level as returned by `levelInText`; all levels when left out
 */
export function SkillsLink({ roadmapSlug, level }: { roadmapSlug: string; level?: string }) {
  return (
    <Link
      href={paths.skills(roadmapSlug)}
      className="mt-2 flex min-h-11 w-fit items-center text-sm text-pine underline underline-offset-4"
    >
      {level === undefined ? words.skillsOfAll() : words.skills({ level })}
    </Link>
  )
}
