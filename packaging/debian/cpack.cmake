# Four packages, one for each component. Shared libraries are found by dpkg-shlibdeps.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME kodomado)
# apt installs another build only if its version differs: it contains the time of the commit.
set(CPACK_DEBIAN_PACKAGE_VERSION ${PROJECT_VERSION})
execute_process(COMMAND git log -1 --format=%cd --date=format:%Y%m%d.%H%M%S
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE kodomado_commit
  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
if(kodomado_commit)
  string(APPEND CPACK_DEBIAN_PACKAGE_VERSION "+${kodomado_commit}")
endif()
set(CPACK_PACKAGE_VENDOR Kodomado)
set(CPACK_PACKAGE_CONTACT "Kodomado maintainers <maintainers@kodomado.invalid>")
# Each description begins with its own synopsis; a common summary would come before it.
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_SET_DESTDIR ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_COMPONENTS_ALL kodomado kodomado-catalogue kodomado-fonts kodomado-kiosk)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)

set(CPACK_DEBIAN_KODOMADO_PACKAGE_NAME kodomado)
set(CPACK_DEBIAN_KODOMADO_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_KODOMADO_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_KODOMADO_PACKAGE_DEPENDS "kodomado-fonts | fonts-morisawa-bizud-gothic, kodomado-fonts | fonts-noto-cjk")
set(CPACK_DEBIAN_KODOMADO_PACKAGE_RECOMMENDS "fonts-noto-core, fonts-dejavu-core")
set(CPACK_DEBIAN_KODOMADO_DESCRIPTION "services of a city's plan for children on one touch screen
Families find at a kiosk what their city offers for the age of their child
or for their worry, read it in plain Japanese, and leave with the office and
a slip. Works without a network and keeps nothing about its visitors.
.
This package holds the program and the catalogues of Ageo and Ina.")

set(CPACK_DEBIAN_KODOMADO-CATALOGUE_PACKAGE_NAME kodomado-catalogue)
set(CPACK_DEBIAN_KODOMADO-CATALOGUE_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_KODOMADO-CATALOGUE_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_KODOMADO-CATALOGUE_PACKAGE_DEPENDS "mecab-ipadic-utf8")
set(CPACK_DEBIAN_KODOMADO-CATALOGUE_PACKAGE_RECOMMENDS "kodomado-fonts")
set(CPACK_DEBIAN_KODOMADO-CATALOGUE_DESCRIPTION "catalogue of a Kodomado kiosk: check, build, publish, install
Command line for the staff who keep a city's catalogue and for the devices
that receive it: reads plans and spreadsheets, reports what is doubtful,
builds, signs and installs the catalogue file.")

set(CPACK_DEBIAN_KODOMADO-FONTS_PACKAGE_NAME kodomado-fonts)
set(CPACK_DEBIAN_KODOMADO-FONTS_PACKAGE_SECTION fonts)
set(CPACK_DEBIAN_KODOMADO-FONTS_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_KODOMADO-FONTS_DESCRIPTION "Japanese fonts of a Kodomado kiosk
Subsets of BIZ UDPGothic and Noto Sans CJK that hold JIS X 0213 and every
character of the bundled catalogues.")

set(CPACK_DEBIAN_KODOMADO-KIOSK_PACKAGE_NAME kodomado-kiosk)
set(CPACK_DEBIAN_KODOMADO-KIOSK_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_KODOMADO-KIOSK_PACKAGE_ARCHITECTURE all)
# xwayland: Debian's cage does not start without it, although it only suggests it.
set(CPACK_DEBIAN_KODOMADO-KIOSK_PACKAGE_DEPENDS
  "kodomado (>= ${CPACK_DEBIAN_PACKAGE_VERSION}), kodomado-catalogue (>= ${CPACK_DEBIAN_PACKAGE_VERSION}), cage, xwayland, seatd, systemd")
set(CPACK_DEBIAN_KODOMADO-KIOSK_PACKAGE_RECOMMENDS "cups-client")
set(CPACK_DEBIAN_KODOMADO-KIOSK_PACKAGE_CONTROL_EXTRA
  "${CMAKE_CURRENT_SOURCE_DIR}/debian/kodomado-kiosk/postinst;${CMAKE_CURRENT_SOURCE_DIR}/debian/kodomado-kiosk/prerm;${CMAKE_CURRENT_SOURCE_DIR}/debian/kodomado-kiosk/postrm")
set(CPACK_DEBIAN_KODOMADO-KIOSK_DESCRIPTION "turns a computer into a Kodomado kiosk
Starts the program full screen on the first console as a user of its own,
with no desktop, no login and no way out, and installs signed catalogues
from a stick or an inbox.")

include(CPack)
