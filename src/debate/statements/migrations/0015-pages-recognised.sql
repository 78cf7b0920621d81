-- How far a waiting file is whose pages are pictures: how many they are, and how many of them were recognised. Absent for every other file.
alter table received_file add column pages_to_recognise int, add column pages_recognised int;
