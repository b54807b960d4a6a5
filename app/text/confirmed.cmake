# data/readings.csv with `confirmed` as the last field of every word, which tells text::Annotator
# that a person wrote the reading: cmake -DCSV=… -DOUT=… -P confirmed.cmake
file(READ ${CSV} words)
string(REGEX REPLACE "\r?\n" ",confirmed\n" words "${words}")
file(WRITE ${OUT} "${words}")
