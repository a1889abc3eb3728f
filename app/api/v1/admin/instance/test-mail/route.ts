import { serve } from '@/lib/platform/http/serve'
import { instanceCalls } from '@/lib/platform/instance/calls'
import { sendTestMail } from '@/lib/platform/mail/delivery/test-mail.commands'

export const POST = serve(instanceCalls.sendTestMail, (viewer) => sendTestMail(viewer))
