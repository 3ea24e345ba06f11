import { Group, Skeleton } from "@mantine/core";

/** The shape of a record's page while it is on its way. */
export function DetailSkeleton() {
  return (
    <div aria-busy style={{ padding: 24 }}>
      <Group>
        <Skeleton width={44} height={44} radius={10} />
        <div>
          <Skeleton width={220} height={18} mb={10} />
          <Skeleton width={300} height={10} />
        </div>
      </Group>
      <Group mt={28} gap={40}>
        {[90, 70, 110, 80].map((width) => (
          <Skeleton key={width} width={width} height={26} />
        ))}
      </Group>
      {[70, 52, 64, 40].map((width) => (
        <Skeleton key={width} width={`${width}%`} height={12} mt={32} />
      ))}
    </div>
  );
}
