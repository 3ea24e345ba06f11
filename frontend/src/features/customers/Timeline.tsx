import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";

import { EmptyState, ErrorState } from "@/components/states";
import { instant, relativeDay } from "@/lib/format";
import { t } from "@/lib/i18n";

import { fetchTimeline } from "./api";
import { eventKinds, telling, type Event } from "./events";
import classes from "./Timeline.module.css";

/** Everything that happened with the customer, newest first. */
export function Timeline({ customer }: { customer: number }) {
  const [kind, setKind] = useState("");
  const events = useInfiniteQuery({
    queryKey: ["customers", customer, "timeline", kind],
    queryFn: ({ pageParam }) => fetchTimeline(customer, kind, pageParam),
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (last.next ? pages.length + 1 : undefined),
  });
  const rows = events.data?.pages.flatMap((page) => page.results);
  return (
    <div>
      <div className={classes.kinds}>
        <SegmentedControl size="xs" data={eventKinds()} value={kind} onChange={setKind} aria-label={t("Olay türü")} />
      </div>
      {events.error && <ErrorState error={events.error} retry={() => void events.refetch()} />}
      {events.isPending && <Waiting />}
      {rows?.length === 0 && <EmptyState icon={CalendarDays} title={t("Henüz bir olay yok")}>{t("Görüşmeler, hizmetler ve değişiklikler burada sıralanır.")}</EmptyState>}
      <ol className={classes.line}>{rows?.map((event, index) => <Entry key={`${event.at}-${index}`} event={event} />)}</ol>
      {events.hasNextPage && (
        <Button variant="default" loading={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>
          {t("Daha eskiler")}
        </Button>
      )}
    </div>
  );
}

function Entry({ event }: { event: Event }) {
  const { icon: Icon, title, text } = telling(event);
  return (
    <li className={classes.entry}>
      <span className={classes.icon} aria-hidden>
        <Icon size={14} />
      </span>
      <div className={classes.words}>
        <div className={classes.head}>
          {event.url ? <Link to={event.url}>{title}</Link> : <strong>{title}</strong>}
          <time dateTime={event.at} title={instant(event.at)}>
            {[event.who, relativeDay(event.at)].filter(Boolean).join(" · ")}
          </time>
        </div>
        {text && <p className={classes.text}>{text}</p>}
      </div>
    </li>
  );
}

function Waiting() {
  return [70, 45, 60].map((width) => <Skeleton key={width} height={12} width={`${width}%`} my={20} />);
}
