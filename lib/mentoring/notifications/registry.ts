import type { NotificationDefinitions } from '@/lib/people/notifications/definition'
import { announcementNotifications } from '../announcements/notification-definitions'
import { cohortNotifications } from '../cohorts/notification-definitions'
import { agreedPlanNotifications } from '../learners/agreed-plans/notification-definitions'
import { confirmationNotifications } from '../learners/confirmations/notification-definitions'
import { waiverNotifications } from '../learners/waivers/notification-definitions'
import { threadNotifications } from '../messages/notification-definitions'
import { reviewNotifications } from '../reviews/notification-definitions'

/** All kinds of notifications. A kind that no domain defines does not compile. */
export const notificationRegistry: NotificationDefinitions = {
  ...cohortNotifications,
  ...reviewNotifications,
  ...waiverNotifications,
  ...agreedPlanNotifications,
  ...confirmationNotifications,
  ...threadNotifications,
  ...announcementNotifications,
}
