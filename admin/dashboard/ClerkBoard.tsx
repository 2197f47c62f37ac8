/** The window's morning. */
export function ClerkBoard() {
  return null;
}
