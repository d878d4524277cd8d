import { Button } from "./Button.tsx";

export interface MoreButtonProps {
  shown: number;
  count: number;
  /** How many are shown more at a time. */
  step: number;
  /** All there are, in words; the bare number without it. */
  of?: string;
  className?: string;
  onShow: (shown: number) => void;
}

/** Lengthens a list that is shown in part; nothing once all of it is there. */
export function MoreButton(props: MoreButtonProps) {
  const { shown, count, step, of = String(count), className = "", onShow } = props;
  if (count <= shown) return null;
  return (
    <Button className={className} onPress={() => onShow(shown + step)}>
      {`Show ${Math.min(step, count - shown)} more of ${of}`}
    </Button>
  );
}
