import { created, route } from '@/lib/doors/http/route'
import { addOwnLink } from '@/lib/learning/workbook/commands'
import { ownLinkSchema } from '@/lib/learning/workbook/schema'

export const POST = route(async (viewer, call) => created(await addOwnLink(viewer, await call.body(ownLinkSchema))))
