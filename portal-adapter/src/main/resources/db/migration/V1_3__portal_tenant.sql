-- A portal vouches for the people of one tenant only; none is named by the demo's own portal alone.
alter table connected_portal add column tenant_id uuid;
