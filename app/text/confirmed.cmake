# Writes data/readings.csv with `confirmed` as the last field of every word, by which
# text::Annotator recognises readings that a person wrote: cmake -DCSV=… -DOUT=… -P confirmed.cmake
file(READ ${CSV} words)
string(REGEX REPLACE "\r?\n" ",confirmed\n" words "${words}")
file(WRITE ${OUT} "${words}")
