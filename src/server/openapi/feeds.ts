import { Feed, FeedRequest, PollReport } from '../../domain/feed.ts';
import type { OperationGroup } from './operation.ts';
import { FeedList, FeedWithItems } from './shapes.ts';

/** Documents that come by themselves. */
export const feeds = {
  name: 'Feeds',
  description:
    'RSS and Atom feeds that are polled. Each item becomes a document, dated by the feed; a changed one takes the place of its earlier version.',
  operations: [
    {
      method: 'get',
      path: '/api/feeds',
      id: 'listFeeds',
      summary: 'List the feeds',
      success: [{ status: 200, description: 'All feeds, by address.', schema: FeedList }],
    },
    {
      method: 'post',
      path: '/api/feeds',
      id: 'addFeed',
      summary: 'Add a feed, or change its tags and interval',
      description: 'It is read at once, and then every so many minutes. A page that names its feed will do.',
      body: {
        schema: FeedRequest,
        example: { url: 'https://www.example.org/news.rss', tags: ['news'], everyMinutes: 60 },
      },
      success: [
        { status: 201, description: 'Added.', schema: Feed },
        { status: 200, description: 'It was there; tags and interval are as sent.', schema: Feed },
      ],
      errors: ['forbidden-address', 'data-unwritable'],
    },
    {
      method: 'get',
      path: '/api/feeds/:id',
      id: 'getFeed',
      summary: 'Read a feed and the items that were seen in it',
      success: [{ status: 200, description: 'The newest items first.', schema: FeedWithItems }],
      errors: ['not-found'],
    },
    {
      method: 'post',
      path: '/api/feeds/:id/poll',
      id: 'pollFeed',
      waits: true,
      summary: 'Read a feed now',
      success: [{ status: 200, description: 'What it brought; a feed that fails says why.', schema: PollReport }],
      errors: ['not-found', 'data-unwritable'],
    },
    {
      method: 'delete',
      path: '/api/feeds/:id',
      id: 'deleteFeed',
      summary: 'Remove a feed',
      description: 'Its documents stay.',
      success: [{ status: 204, description: 'Removed.' }],
      errors: ['not-found', 'data-unwritable'],
    },
  ],
} as const satisfies OperationGroup;
