import { createBrowserRouter, RouterProvider } from "react-router";

const router = createBrowserRouter([{ path: "/", element: null }]);

export function AppRouter() {
  return <RouterProvider router={router} />;
}
