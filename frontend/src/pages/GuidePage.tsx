import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { BookOpen } from "lucide-react";
import Markdown from "markdown-to-jsx/react";
import { Link, useParams } from "react-router";

import { Asked } from "@/components/Asked";
import { PageBar } from "@/components/PageBar";
import { EmptyState } from "@/components/states";
import { t } from "@/lib/i18n";

import detail from "./detail.module.css";
import { imageAddress, loadGuide, type GuideChapter } from "./guide";
import classes from "./GuidePage.module.css";

export function GuidePage() {
  const { page } = useParams();
  const query = useQuery({ queryKey: ["guide"], queryFn: loadGuide, staleTime: Infinity });
  const open = query.data?.find((chapter, index) => (page ? chapter.name === page : index === 0));
  return (
    <>
      <PageBar crumbs={[{ label: t("Kılavuz"), to: "/kilavuz" }, { label: open?.title ?? t("Kılavuz") }]} />
      <div className={`${detail.scroll} ${classes.frame}`}>
        <Asked query={query} waiting={<Skeleton height={14} width={320} m={24} />}>
          {(chapters) => (
            <>
              <Contents chapters={chapters} open={open} />
              {open ? <Chapter chapter={open} /> : <Unwritten />}
            </>
          )}
        </Asked>
      </div>
    </>
  );
}

function Unwritten() {
  return (
    <EmptyState icon={BookOpen} title={t("Bu bölüm henüz yazılmadı")}>
      {t("Yandaki bölümlerden birini açabilirsiniz.")}
    </EmptyState>
  );
}

function Contents({ chapters, open }: { chapters: GuideChapter[]; open?: GuideChapter }) {
  return (
    <nav className={classes.contents} aria-label={t("Bölümler")}>
      {chapters.map((chapter) => (
        <Link key={chapter.name} to={`/kilavuz/${chapter.name}`} className={classes.place} aria-current={chapter === open ? "page" : undefined}>
          {chapter.title}
        </Link>
      ))}
    </nav>
  );
}

const overrides = {
  a: { component: GuideLink },
  img: { component: GuideImage },
};

function Chapter({ chapter }: { chapter: GuideChapter }) {
  return (
    <article className={classes.chapter} lang="tr">
      <Markdown options={{ overrides, disableParsingRawHTML: true }}>{chapter.text}</Markdown>
    </article>
  );
}

/** Links between chapters are written as files; here they are pages. */
function GuideLink({ href = "", children }: { href?: string; children?: React.ReactNode }) {
  const chapter = /^(?:\.\/)?([\w-]+)\.md$/.exec(href)?.[1];
  if (chapter) return <Link to={`/kilavuz/${chapter}`}>{children}</Link>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

function GuideImage({ src = "", alt = "" }: { src?: string; alt?: string }) {
  const address = imageAddress(src);
  return address ? <img src={address} alt={alt} loading="lazy" /> : null;
}
