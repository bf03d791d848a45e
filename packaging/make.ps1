# What a person types on Windows, in the project's folder:
#   powershell -ExecutionPolicy Bypass -File packaging\make.ps1 run [NOTES] [--limit 3:00 ...]
#   powershell -ExecutionPolicy Bypass -File packaging\make.ps1 test [-k transport ...]
# It does what `make setup`, `make run` and `make test` do on Linux. Written beside them, not yet tried on a
# Windows machine. The tests that drive the real window need Linux's private screen and are left out here.
param(
    [Parameter(Position = 0)][ValidateSet('setup', 'run', 'check', 'test')][string]$Task = 'run',
    [Parameter(ValueFromRemainingArguments)][string[]]$Rest = @()
)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')
$Python = '.venv\Scripts\python.exe'
$Ready = '.venv\.ready'

function Invoke-Step([string]$Program, [string[]]$Arguments) {
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

function Initialize-Venv {
    $Fresh = (Test-Path $Ready) -and
        ((Get-Item $Ready).LastWriteTime -ge (Get-Item 'pyproject.toml').LastWriteTime)
    if ($Fresh) { return }
    if (-not (Test-Path $Python)) {
        $Found = Get-Command py -ErrorAction SilentlyContinue
        if ($Found) { & py -3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' }
        if (-not $Found -or $LASTEXITCODE -ne 0) {
            Write-Host 'Rostrum: Python 3.11 or newer is needed; python.org has it.'
            exit 1
        }
        Invoke-Step 'py' @('-3', '-m', 'venv', '.venv')
    }
    Invoke-Step $Python @('-m', 'pip', 'install', '--quiet', 'pip>=25.1')
    Invoke-Step $Python @('-m', 'pip', 'install', '--quiet', '--editable', '.', '--group', 'dev')
    Set-Content -Path $Ready -Value ''
}

function Test-Checks {
    Invoke-Step $Python @('-m', 'ruff', 'check')
    Invoke-Step $Python @('-m', 'ruff', 'format', '--check')
    Invoke-Step $Python @('-m', 'mypy')
    Invoke-Step '.venv\Scripts\lint-imports.exe' @('--no-logo')
    Invoke-Step $Python @('packaging\check_qml.py')
}

Initialize-Venv
switch ($Task) {
    'run' { Invoke-Step $Python (@('-m', 'app') + $Rest) }
    'check' { Test-Checks }
    'test' {
        Test-Checks
        Invoke-Step $Python (@('-m', 'pytest', '--cov', '--numprocesses', '2', '--dist', 'loadfile', '--ignore', 'tests\end_to_end') + $Rest)
    }
}
