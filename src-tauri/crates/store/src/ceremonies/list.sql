SELECT {ceremony}, (SELECT count(*) FROM ceremony_admittee a WHERE a.ceremony_id = c.id)
FROM ceremony c
ORDER BY c.on_date DESC, c.id DESC
