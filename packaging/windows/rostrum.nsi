; The installer for Windows, for one person and without administrator's rights:
;   makensis -DVERSION=0.1.0 -DFROZEN=dist\rostrum -DTARGET=dist\rostrum-0.1.0-windows-x86_64.exe rostrum.nsi
Unicode true
SetCompressor /SOLID lzma
Name "Rostrum"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\Rostrum"
InstallDirRegKey HKCU "Software\Rostrum" "Folder"
RequestExecutionLevel user
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Rostrum"
VIAddVersionKey "FileDescription" "Installs Rostrum"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!include "MUI2.nsh"
!define MUI_FINISHPAGE_RUN "$INSTDIR\rostrum.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!define GONE "Software\Microsoft\Windows\CurrentVersion\Uninstall\Rostrum"
!define KIND "Software\Classes\Rostrum.Notes"

Section "Rostrum"
    RMDir /r "$INSTDIR\_internal" ; nothing of an older version stays among the new one
    SetOutPath "$INSTDIR"
    File /r "${FROZEN}/*"
    CreateShortcut "$SMPROGRAMS\Rostrum.lnk" "$INSTDIR\rostrum.exe"
    WriteRegStr HKCU "Software\Rostrum" "Folder" "$INSTDIR"
    WriteRegStr HKCU "${KIND}" "" "Notes for a speech"
    WriteRegStr HKCU "${KIND}\DefaultIcon" "" "$INSTDIR\rostrum.exe,0"
    WriteRegStr HKCU "${KIND}\shell\open\command" "" '"$INSTDIR\rostrum.exe" "%1"'
    WriteRegStr HKCU "Software\Classes\.yaml\OpenWithProgids" "Rostrum.Notes" ""
    WriteRegStr HKCU "${GONE}" "DisplayName" "Rostrum"
    WriteRegStr HKCU "${GONE}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${GONE}" "DisplayIcon" "$INSTDIR\rostrum.exe"
    WriteRegStr HKCU "${GONE}" "Publisher" "The Rostrum authors"
    WriteRegStr HKCU "${GONE}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegDWORD HKCU "${GONE}" "NoModify" 1
    WriteRegDWORD HKCU "${GONE}" "NoRepair" 1
    WriteUninstaller "$INSTDIR\uninstall.exe"
SectionEnd

; Notes and settings of the person stay.
Section "Uninstall"
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\rostrum.exe"
    Delete "$INSTDIR\rostrum-console.exe"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Rostrum.lnk"
    DeleteRegValue HKCU "Software\Classes\.yaml\OpenWithProgids" "Rostrum.Notes"
    DeleteRegKey HKCU "${KIND}"
    DeleteRegKey HKCU "${GONE}"
    DeleteRegKey HKCU "Software\Rostrum"
SectionEnd
