import { created, route } from '@/lib/boundary/route'
import { addOwnLink } from '@/lib/workbook/commands'
import { ownLinkSchema } from '@/lib/workbook/schema'

export const POST = route(async (viewer, call) => created(await addOwnLink(viewer, await call.body(ownLinkSchema))))
