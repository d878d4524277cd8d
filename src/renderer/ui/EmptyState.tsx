import type { ReactNode } from "react";
import "./empty-state.css";

/** What is so when there is nothing to show, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
