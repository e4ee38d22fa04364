// Part of Boto3 for Swift.
// Copyright 2026 the Boto3 for Swift contributors.
// Licensed under the Apache License, Version 2.0: see LICENSE.
// SPDX-License-Identifier: Apache-2.0

extension ContentTypes {
  /// Content types, each with its extensions: those that Python's `mimetypes` has in its newest
  /// release, and some of today's formats.
  static let builtInTypes = """
    application/epub+zip epub
    application/json json
    application/manifest+json webmanifest
    application/msword doc dot wiz
    application/n-quads nq
    application/n-triples nt
    application/octet-stream a bin dll exe o obj so
    application/oda oda
    application/ogg ogx
    application/pdf pdf
    application/pkcs7-mime p7c
    application/postscript ai eps ps
    application/rtf rtf
    application/toml toml
    application/trig trig
    application/vnd.android.package-archive apk
    application/vnd.apache.parquet parquet
    application/vnd.apple.mpegurl m3u m3u8
    application/vnd.ms-excel xlb xls
    application/vnd.ms-powerpoint pot ppa pps ppt pwz
    application/vnd.oasis.opendocument.graphics odg
    application/vnd.oasis.opendocument.presentation odp
    application/vnd.oasis.opendocument.spreadsheet ods
    application/vnd.oasis.opendocument.text odt
    application/vnd.openxmlformats-officedocument.presentationml.presentation pptx
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx
    application/vnd.openxmlformats-officedocument.wordprocessingml.document docx
    application/wasm wasm
    application/x-7z-compressed 7z
    application/x-bcpio bcpio
    application/x-cpio cpio
    application/x-csh csh
    application/x-debian-package deb
    application/x-dvi dvi
    application/x-gtar gtar
    application/x-hdf hdf
    application/x-hdf5 h5
    application/x-latex latex
    application/x-mif mif
    application/x-netcdf cdf nc
    application/x-pkcs12 p12 pfx
    application/x-pn-realaudio ram
    application/x-python-code pyc pyo
    application/x-rpm rpm
    application/x-sh sh
    application/x-shar shar
    application/x-shockwave-flash swf
    application/x-sv4cpio sv4cpio
    application/x-sv4crc sv4crc
    application/x-tar tar
    application/x-tcl tcl
    application/x-tex tex
    application/x-texinfo texi texinfo
    application/x-troff roff t tr
    application/x-troff-man man
    application/x-troff-me me
    application/x-troff-ms ms
    application/x-ustar ustar
    application/x-wais-source src
    application/xml rdf wsdl xpdl xsl
    application/yaml yaml yml
    application/zip zip
    audio/3gpp 3gp 3gpp
    audio/3gpp2 3g2 3gpp2
    audio/aac aac adts ass loas
    audio/basic au snd
    audio/flac flac
    audio/mpeg mp2 mp3
    audio/ogg oga ogg
    audio/opus opus
    audio/webm weba
    audio/x-aiff aif aifc aiff
    audio/x-matroska mka
    audio/x-pn-realaudio ra
    audio/x-wav wav
    font/otf otf
    font/ttf ttf
    font/woff woff
    font/woff2 woff2
    image/avif avif
    image/bmp bmp
    image/emf emf
    image/fits fits
    image/gif gif
    image/heic heic
    image/heif heif
    image/ief ief
    image/jp2 jp2
    image/jpeg jpe jpeg jpg
    image/jpm jpm
    image/jpx jpx
    image/png png
    image/svg+xml svg
    image/t38 t38
    image/tiff tif tiff
    image/tiff-fx tfx
    image/vnd.microsoft.icon ico
    image/webp webp
    image/wmf wmf
    image/x-cmu-raster ras
    image/x-portable-anymap pnm
    image/x-portable-bitmap pbm
    image/x-portable-graymap pgm
    image/x-portable-pixmap ppm
    image/x-rgb rgb
    image/x-xbitmap xbm
    image/x-xpixmap xpm
    image/x-xwindowdump xwd
    message/rfc822 eml mht mhtml nws
    model/gltf+json gltf
    model/gltf-binary glb
    model/stl stl
    text/css css
    text/csv csv
    text/html htm html
    text/javascript js mjs
    text/markdown markdown md
    text/n3 n3
    text/plain bat c h ksh pl srt txt
    text/richtext rtx
    text/tab-separated-values tsv
    text/vtt vtt
    text/x-python py
    text/x-rst rst
    text/x-setext etx
    text/x-sgml sgm sgml
    text/x-vcard vcf
    text/xml xml
    video/mp4 mp4
    video/mpeg m1v mpa mpe mpeg mpg
    video/ogg ogv
    video/quicktime mov qt
    video/webm webm
    video/x-m4v m4v
    video/x-matroska mkv
    video/x-matroska-3d mk3d
    video/x-msvideo avi
    video/x-sgi-movie movie
    """
}
