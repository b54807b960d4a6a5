# Manual pages, change logs and copyright notes, compressed as Debian requires.
find_program(gzip gzip REQUIRED)

# packed(SOURCE NAME COMPONENT FOLDER): installs SOURCE as FOLDER/NAME.gz.
function(packed source name component folder)
  packed_from("${gzip} -9nc '${CMAKE_CURRENT_SOURCE_DIR}/${source}'" ${source} ${name} ${component} ${folder})
endfunction()

# packed_from(COMMAND SOURCE …): the same for the output of a shell command.
function(packed_from command source name component folder)
  set(file ${CMAKE_CURRENT_BINARY_DIR}/${component}/${name}.gz)
  add_custom_command(OUTPUT ${file}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/${component}
    COMMAND sh -c "${command} > '${file}'"
    DEPENDS ${source} VERBATIM)
  set_property(GLOBAL APPEND PROPERTY kodomado_packed ${file})
  install(FILES ${file} DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder} COMPONENT ${component})
endfunction()

packed(man/kodomado.1 kodomado.1 kodomado man/man1)
packed(man/kodomado-catalogue.1 kodomado-catalogue.1 kodomado-catalogue man/man1)
packed(man/kodomado-kiosk.8 kodomado-kiosk.8 kodomado-kiosk man/man8)
foreach(component kodomado kodomado-catalogue kodomado-fonts kodomado-kiosk)
  packed(debian/changelog changelog ${component} doc/${component})
  install(FILES debian/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${component} COMPONENT ${component})
endforeach()
packed_from("sh '${CMAKE_CURRENT_SOURCE_DIR}/man/settings-page' '${CMAKE_CURRENT_SOURCE_DIR}/kodomado.toml' | ${gzip} -9n"
  kodomado.toml kodomado.toml.5 kodomado man/man5)
foreach(component kodomado-fonts kodomado-kiosk)
  install(FILES debian/lintian/${component} DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides
    COMPONENT ${component})
endforeach()
get_property(files GLOBAL PROPERTY kodomado_packed)
add_custom_target(manual ALL DEPENDS ${files})
