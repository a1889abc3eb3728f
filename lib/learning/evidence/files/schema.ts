import { z } from 'zod'

/** What is said beside the bytes. The command looks at the name closely. */
export const uploadQuerySchema = z.object({
  name: z.string('Give the file a name.').max(1000, 'The name is too long.'),
})
