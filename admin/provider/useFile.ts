import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { refused } from './ask';
import { fileAddress } from './upload';

/** A kept file as it can be shown: where it lies in this page, and what it is. */
export type ShownFile = { url?: string; isImage: boolean; failed: boolean };

/** Fetches a kept file once, for the frame and its enlargement alike; it is forgotten a minute after it was last shown. */
export function useFile(fileId: string | null | undefined): ShownFile {
  const { data, isError } = useQuery({
    queryKey: ['file', fileId],
    queryFn: () => read(fileId ?? ''),
    enabled: Boolean(fileId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [data]);
  return { url, isImage: data?.type.startsWith('image/') ?? true, failed: isError };
}

async function read(fileId: string): Promise<Blob> {
  const response = await fetch(fileAddress(fileId), { credentials: 'same-origin' });
  if (!response.ok) throw refused({ code: response.status === 404 ? 'NOT_FOUND' : 'UNAVAILABLE' }, response.status);
  return response.blob();
}
