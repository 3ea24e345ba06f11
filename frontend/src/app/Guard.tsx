import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Navigate, useLocation } from "react-router";

import { ErrorState } from "@/components/states";
import { fetchMe, ME_KEY } from "@/hooks/useMe";
import { ApiError } from "@/lib/api";
import { markSignedIn, wasSignedIn } from "@/lib/session";

import { Shell } from "./Shell";

/** Lets nobody in before it is known who it is. */
export function Guard() {
  const { data, error, refetch } = useQuery({ queryKey: ME_KEY, queryFn: fetchMe, staleTime: 300_000 });
  const { pathname, search } = useLocation();
  useEffect(() => {
    if (data && !wasSignedIn()) markSignedIn();
  }, [data]);
  if (error instanceof ApiError && (error.status === 401 || error.status === 403)) {
    return <Navigate to={`/giris?sonra=${encodeURIComponent(pathname + search)}`} replace />;
  }
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  return data ? <Shell /> : null;
}
