/** A storage of the browser that degrades to this page's memory where it is disabled or full. */
const createStorage = (area: () => Storage) => {
  const memory = new Map<string, string>();
  return {
    get(key: string): string | null {
      try {
        return area().getItem(key) ?? memory.get(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    set(key: string, value: string | null): void {
      if (value === null) memory.delete(key);
      else memory.set(key, value);
      try {
        if (value === null) area().removeItem(key);
        else area().setItem(key, value);
      } catch {
        // Kept in memory until the page is closed.
      }
    },
  };
};

/** What all tabs of this browser share, and keep when it is closed. */
export const storage = createStorage(() => localStorage);

/** What one tab keeps over a reload. */
export const tabStorage = createStorage(() => sessionStorage);

const worksAt = (): boolean => {
  try {
    localStorage.setItem('assay.probe', '');
    localStorage.removeItem('assay.probe');
    return true;
  } catch {
    return false;
  }
};

/** Whether drafts are kept when the page is closed. */
export const isStorageKept = worksAt();
