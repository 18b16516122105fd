// Success, each with the one status that its name means.
export const ok = <T>(body: T): { readonly status: 200; readonly body: T } => ({
  status: 200,
  body,
});

export const created = <T>(body: T): { readonly status: 201; readonly body: T } => ({
  status: 201,
  body,
});

export const none = (): { readonly status: 204; readonly body: null } => ({
  status: 204,
  body: null,
});
