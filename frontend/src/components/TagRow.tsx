import classes from "./TagRow.module.css";

export function TagRow({ tags }: { tags: string[] }) {
  return (
    <span className={classes.row}>
      {tags.map((tag) => (
        <span key={tag} className={classes.tag}>
          {tag}
        </span>
      ))}
    </span>
  );
}
