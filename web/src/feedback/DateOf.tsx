const dayAndTime = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** A time of the server in words, in this browser's time zone. */
export const DateOf = ({ time }: { time: string }) => (
  <time dateTime={time}>{dayAndTime.format(Date.parse(time))}</time>
);
