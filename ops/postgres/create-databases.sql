-- One each; no service sees another's tables.
CREATE DATABASE approval;
CREATE DATABASE scheduler;
CREATE DATABASE publisher;
