import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import "./page-tabs.css";

export type TabbedPage<Id extends string> = [id: Id, label: string, page: ReactNode];

export interface PageTabsProps<Id extends string> {
  /** Names the list of tabs. */
  label: string;
  pages: readonly TabbedPage<Id>[];
  /** Without it the tabs remember by themselves which is shown. */
  shown?: Id;
  onShow?: (id: Id) => void;
  className?: string;
  pageClassName?: string;
}

/** Pages of which one is shown, with a tab for each above it. */
export function PageTabs<Id extends string>(props: PageTabsProps<Id>) {
  const { label, pages, shown, onShow, className = "", pageClassName = "" } = props;
  return (
    <Tabs
      className={`page-tabs ${className}`}
      {...(shown === undefined ? {} : { selectedKey: shown })}
      onSelectionChange={(next) => onShow?.(next as Id)}
    >
      <TabList className="page-tab-list" aria-label={label}>
        {pages.map(([id, name]) => (
          <Tab key={id} id={id} className="page-tab">
            {name}
          </Tab>
        ))}
      </TabList>
      {pages.map(([id, , page]) => (
        <TabPanel key={id} id={id} className={`page-tab-panel ${pageClassName}`}>
          {page}
        </TabPanel>
      ))}
    </Tabs>
  );
}
