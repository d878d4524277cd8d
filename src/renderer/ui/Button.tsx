import type { RefAttributes } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components";
import "./button.css";

export interface ButtonProps extends AriaButtonProps, RefAttributes<HTMLButtonElement> {
  look?: "plain" | "primary" | "quiet";
}

/** A push button; `quiet` has no frame until it is pointed at or focused. */
export function Button({ look = "plain", className, ...props }: ButtonProps) {
  const extra = typeof className === "string" ? ` ${className}` : "";
  return <AriaButton {...props} className={`button button-${look}${extra}`} />;
}
